import { handler } from '../src/missing.js';

handler();
