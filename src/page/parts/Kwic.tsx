// Names in their sentences, one below the other.
import { articleOf, blockOf, type Name, sentenceAround, shown } from '../model.js';
import { useWholePage } from '../state.js';
import { StatusMark } from './Status.js';

/** More of a sentence would not fit into the widest line. */
const REACH = 160;

/** What stands before and behind a place of a block, on a line. */
function around(
  block: ReturnType<typeof blockOf>,
  start: number,
  end: number,
): readonly [before: string, after: string] {
  const [from, to] = sentenceAround(block, start, end);
  const text = block[3];
  const before = text.slice(Math.max(from, start - REACH), start);
  const after = text.slice(end, Math.min(to, end + REACH));
  return [`${start - REACH > from ? '…' : ''}${line(before)}`, `${line(after)}${end + REACH < to ? '…' : ''}`];
}

const line = (text: string) => shown(text.replace(/\s+/gu, ' '));

interface PlaceProps {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A place in its sentence; a list item of its own. */
export function Context({ block, start, end }: PlaceProps) {
  const { model, go } = useWholePage();
  const own = blockOf(model, block);
  const { language, path } = articleOf(model, own[0]);
  const [before, after] = around(own, start, end);
  return (
    <li class="context">
      <span lang={language} class="context-text">
        <bdi>{before}</bdi>
        <button
          type="button"
          class="link name-link"
          onClick={() => go('articles', { article: path, at: `${block}.${start}` })}
        >
          <bdi>{line(own[3].slice(start, end))}</bdi>
        </button>
        <bdi>{after}</bdi>
      </span>{' '}
      <span class="dim path">{shown(path)}</span>
    </li>
  );
}

/** Rows of a concordance, aligned on the name. */
export function KwicRow({ name }: { readonly name: Name }) {
  const { model, go } = useWholePage();
  const own = blockOf(model, name.block);
  const { language, path } = articleOf(model, name.article);
  const [before, after] = around(own, name.start, name.end);
  return (
    <tr>
      <td class="kwic-before" lang={language}>
        <bdi>{before}</bdi>
      </td>
      <td class="kwic-name" lang={language}>
        <button
          type="button"
          class={`link name-link s-${name.status}`}
          onClick={() => go('articles', { article: path, at: `${name.block}.${name.start}` })}
        >
          <bdi>{line(own[3].slice(name.start, name.end))}</bdi>
        </button>
      </td>
      <td class="kwic-after" lang={language}>
        <bdi>{after}</bdi>
      </td>
      <td class="kwic-status">
        <StatusMark status={name.status} bare />
        {name.house !== undefined && (
          <span lang={language} class="dim">
            → <bdi>{line(name.house)}</bdi>
          </span>
        )}
      </td>
      <td class="kwic-path">
        {shown(path)}:{name.line}
      </td>
    </tr>
  );
}
