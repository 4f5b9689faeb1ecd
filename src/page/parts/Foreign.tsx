// Text of articles and of the glossary: in its own language, and kept from steering what stands around it.
import { shown } from '../model.js';

interface ForeignProps {
  readonly text: string;
  readonly lang: string;
}

export function Foreign({ text, lang }: ForeignProps) {
  return <bdi lang={lang}>{shown(text)}</bdi>;
}
