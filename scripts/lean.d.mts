export const withoutExtras: {
  readonly name: string;
  resolveId(id: string, importer?: string): string | undefined;
  load(id: string): string | undefined;
  transform(code: string, id: string): string | undefined;
};
export const lateRegExps: { readonly name: string; renderChunk(code: string): { code: string } | undefined };
export const withoutDetours: {
  readonly name: string;
  generateBundle(
    options: unknown,
    bundle: Record<string, { readonly fileName: string; code: string; readonly isEntry?: boolean }>,
  ): void;
};
