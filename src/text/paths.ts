// Names of files, as any system writes them: a returned file may name its original by a path on another machine.

/** The name of a file without its folders. */
export const lastPart = (path: string) => path.split(/[/\\]/u).at(-1) ?? path;
