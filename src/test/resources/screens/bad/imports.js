import missing from './not-imported.js';
