// A frame that what is wider than the window scrolls in: with the mouse, a finger, or the arrow keys.
import type { ComponentChildren } from 'preact';

interface FrameProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

export function Frame({ label, children }: FrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, no key would scroll it
    <section class="frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
