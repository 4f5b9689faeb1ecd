// What a concept is called; with its id where others are called the same.
import type { ComponentChildren } from 'preact';
import { type Label, labelOf } from '../../model/labels.js';
import type { NamedConcept, PageConcept } from '../../model/reportPage.js';
import { shown } from '../model.js';
import { usePage, useWholePage } from '../state.js';
import { Foreign } from './Foreign.js';

export function ConceptName({ concept }: { readonly concept: PageConcept }) {
  const { words, sharing } = useWholePage();
  return <Name id={concept.id} label={labelOf(concept, words.locale)} shared={sharing.has(concept.id)} />;
}

/** A concept's name that leads to it. */
export function ConceptLink({ concept }: { readonly concept: PageConcept }) {
  return (
    <ToConcept id={concept.id}>
      <ConceptName concept={concept} />
    </ToConcept>
  );
}

/** The same where only the name is known yet. */
export function NamedConceptLink({ concept: { id, called, shared } }: { readonly concept: NamedConcept }) {
  const { locale } = usePage().words;
  return (
    <ToConcept id={id}>
      <Name id={id} label={called[locale] ?? { text: id, lang: 'en' }} shared={shared.includes(locale)} />
    </ToConcept>
  );
}

interface NameProps {
  readonly id: string;
  readonly label: Label;
  readonly shared: boolean;
}

function Name({ id, label, shared }: NameProps) {
  return (
    <>
      <Foreign {...label} />
      {shared && <span class="dim id"> {shown(id)}</span>}
    </>
  );
}

function ToConcept({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const { go } = usePage();
  return (
    <button type="button" class="link" onClick={() => go('concepts', { concept: id })}>
      {children}
    </button>
  );
}
