#!/usr/bin/env node
import { tellWords } from './complete.js';
import { tellKnownText } from './known-text.js';

// The program is loaded only where its answer was not written down when it was built.
const words = process.argv.slice(2);
if (!tellKnownText(words, process.env) && !tellWords(words, process.env)) void import('./main.js');
