// What a concept is called; with its id where others are called the same.
import type { PageConcept } from '../../model/reportPage.js';
import { labelOf, shown } from '../model.js';
import { usePage } from '../state.js';
import { Foreign } from './Foreign.js';

export function ConceptName({ concept }: { readonly concept: PageConcept }) {
  const { words, sharing } = usePage();
  return (
    <>
      <Foreign {...labelOf(concept, words.locale)} />
      {sharing.has(concept.id) && <span class="dim id"> {shown(concept.id)}</span>}
    </>
  );
}

/** A concept's name that leads to it. */
export function ConceptLink({ concept }: { readonly concept: PageConcept }) {
  const { go } = usePage();
  return (
    <button type="button" class="link" onClick={() => go('concepts', { concept: concept.id })}>
      <ConceptName concept={concept} />
    </button>
  );
}
