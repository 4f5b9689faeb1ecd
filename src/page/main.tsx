// Starts the page: draws what stands before it in the document.
import { render } from 'preact';
import type { PageFront, PageWords } from '../model/reportPage.js';
import { App } from './App.js';
import { held, readAhead } from './reading.js';

const root = document.getElementById('report');
if (root !== null) {
  render(<App front={held('front') as PageFront} words={held('words') as Readonly<Record<string, PageWords>>} />, root);
  readAhead();
}
