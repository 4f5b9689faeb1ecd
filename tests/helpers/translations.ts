// Translators that copy: each source stands in its target, without the marks that only explain it.

const withoutMarks = (content: string) => content.replace(/<\/?mrk[^>]*>/gu, '');

/** An XLIFF file of ours with every source copied into its target. */
export function sourceCopied(xml: string): string {
  return xml.includes('urn:oasis:names:tc:xliff:document:1.2') ? copied1(xml) : copied2(xml);
}

/** An XLIFF 1.2 file of ours with the target of one unit set. */
export function translated(xml: string, source: string, target: string): string {
  const unit = xml.split('<trans-unit ').find((part) => withoutMarks(part).includes(`>${source}</source>`)) ?? '';
  if (unit === '') throw new Error(`no unit with the source ${source}`);
  const filled = unit.replace(
    /<target ([^>]*?)state="[^"]*"(?:\/>|>.*?<\/target>)/su,
    `<target $1state="translated">${target}</target>`,
  );
  return xml.replace(unit, () => filled);
}

function copied1(xml: string): string {
  return xml.replace(
    /(<source [^>]*>)(.*?)<\/source>(\s*)<target ([^>]*?)state="[^"]*"(?:\/>|>.*?<\/target>)/gsu,
    (_, open: string, content: string, space: string, attributes: string) =>
      `${open}${content}</source>${space}<target ${attributes}state="translated">${withoutMarks(content)}</target>`,
  );
}

function copied2(xml: string): string {
  return xml.replace(
    /state="[^"]*">(\s*)<source ([^>]*)>(.*?)<\/source>(?:\s*<target.*?(?:<\/target>|\/>))?/gsu,
    (_, space: string, attributes: string, content: string) =>
      `state="translated">${space}<source ${attributes}>${content}</source>${space}<target ${attributes}>${withoutMarks(content)}</target>`,
  );
}
