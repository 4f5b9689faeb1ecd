// The JSON Schemas as text, by path; made from the built program.
import { z } from 'zod';

/** YAML tools read bare words as booleans and numbers where Tamdil reads strings: both shapes are right in an editor. */
function asEditorsSeeIt({ jsonSchema }) {
  if (JSON.stringify(jsonSchema.enum) === '["true","false"]') {
    delete jsonSchema.enum;
    jsonSchema.type = 'boolean';
  } else if (jsonSchema.type === 'string' && jsonSchema.pattern?.startsWith('^\\d{')) {
    jsonSchema.type = ['string', 'integer'];
  }
}

/** @returns {Promise<{path: string, text: string}[]>} */
export async function schemaFiles() {
  const { termbaseSchema } = await import('../dist/formats/termbases/yaml.js');
  const { styleSchema } = await import('../dist/glossary/style.js');
  const { configurationSchema } = await import('../dist/pipeline/desk/configuration.js');
  const { pipelineSchema } = await import('../dist/pipeline/desk/definition.js');
  const files = {
    'glossary/schema/termbase.schema.json': termbaseSchema,
    'glossary/schema/style.schema.json': styleSchema,
    'pipelines/schema/pipeline.schema.json': pipelineSchema,
    'pipelines/schema/configuration.schema.json': configurationSchema,
  };
  return Object.entries(files).map(([path, schema]) => {
    const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: asEditorsSeeIt });
    return { path, text: `${JSON.stringify(json, undefined, 2)}\n` };
  });
}
