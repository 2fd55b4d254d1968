import type { AnyPage } from '../page.js';
import { checksPage, findingsPage } from './checks.js';
import { clusterPage, clustersPage } from './clusters.js';
import { documentPage } from './document.js';
import { documentsPage } from './documents.js';
import { homePage } from './home.js';
import { indicatorPage } from './indicator.js';
import { indicatorsPage } from './indicators.js';
import { projectPage, projectsPage } from './projects.js';
import { searchPage } from './search.js';

/** Every page of the explorer. */
export const pages: readonly AnyPage[] = [homePage, searchPage, documentsPage, documentPage, indicatorsPage, indicatorPage, projectsPage, projectPage, clustersPage, clusterPage, checksPage, findingsPage];
