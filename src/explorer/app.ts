import { Hono, type Context } from 'hono';
import { parseFactId } from '../store/fact-lookup.js';
import type { Store } from '../store/open.js';
import { readingOf } from './data/reading.js';
import { guard } from './guard.js';
import { pageRequest } from './request.js';
import { pages } from './pages/pages.js';
import { staticFiles } from './static-files.js';
import { textAnchor } from './view/fact-card.js';
import { html } from './view/html.js';
import { acceptedLanguage, chosenLanguage } from './view/language.js';
import { layout } from './view/layout.js';
import { paths } from './view/links.js';
import { empty, heading } from './view/parts.js';
import { viewOf, type View } from './view/view.js';

/** What the explorer needs beside a store. */
export interface ExplorerOptions {
  readonly port: () => number;
  /** Told of errors; pages only say that there was one. */
  readonly onError: (error: Error) => void;
}

/** The explorer as a web application over a store that is open for reading. */
export function explorerApp(store: Store, { port, onError }: ExplorerOptions): Hono {
  const app = new Hono({ strict: false });
  const read = readingOf(store);
  const files = staticFiles();
  app.use(guard(port));

  app.get('/static/:name', (context) => {
    const file = files.get(context.req.param('name'));
    if (!file) return context.text('not found\n', 404);
    const headers = { 'Content-Type': file.type, ETag: file.etag };
    return context.req.header('if-none-match') === file.etag ? context.body(null, 304, headers) : context.body(file.content, 200, headers);
  });

  // The address of a fact that can be shared: it leads to the part of the document where it stands.
  app.get('/facts/:id', (context) => {
    const id = context.req.param('id');
    const parts = parseFactId(id);
    if (!parts) return missing(context);
    const local = id.slice(17);
    return context.redirect(view(context).links(paths.document(parts.key), { fact: local }, textAnchor(local)), 302);
  });

  for (const page of pages) {
    app.get(page.path, (context) => {
      const url = new URL(context.req.url);
      const found = page.serve(read, pageRequest(url, context.req.param()));
      if (!found) return missing(context);
      if (url.searchParams.get('format') === 'json') return context.body(JSON.stringify(found.data), 200, { 'Content-Type': 'application/json; charset=utf-8' });
      const drawn = view(context);
      return send(context, layout(drawn, found.draw(drawn)), 200);
    });
  }

  app.notFound(missing);
  app.onError((error, context) => {
    onError(error);
    const drawn = view(context);
    return send(context, layout(drawn, { title: drawn.t('error'), section: null, body: html`${heading(drawn.t('error'))}${empty(drawn.t('error_text'))}` }), 500);
  });
  return app;
}

function view(context: Context): View {
  const url = new URL(context.req.url);
  const chosen = chosenLanguage(url);
  return viewOf(url, chosen ?? acceptedLanguage(context.req.header('accept-language')), chosen);
}

function missing(context: Context): Response {
  const drawn = view(context);
  if (drawn.url.searchParams.get('format') === 'json') return context.body('{"error":"not found"}', 404, { 'Content-Type': 'application/json; charset=utf-8' });
  return send(context, layout(drawn, { title: drawn.t('not_found'), section: null, body: html`${heading(drawn.t('not_found'))}${empty(drawn.t('not_found_text'))}` }), 404);
}

function send(context: Context, markup: string, status: 200 | 404 | 500): Response {
  return context.body(markup, status, { 'Content-Type': 'text/html; charset=utf-8', Vary: 'Accept-Language' });
}
