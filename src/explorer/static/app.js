// Comfort only: every page works without. Nothing here makes markup, loads anything, or reads what pages say.
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);

  const theme = byId('theme');
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const dark = root.dataset.theme === 'dark' || (root.dataset.theme === undefined && matchMedia('(prefers-color-scheme: dark)').matches);
    root.dataset.theme = dark ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // It holds for this page then.
    }
  });

  const help = byId('help');
  const keys = byId('keys');
  keys.hidden = false;
  keys.addEventListener('click', () => help.showModal());

  // What j and k walk through: facts of a document, else rows of a list.
  const rows = () => [...document.querySelectorAll('.fact, [data-row]')].filter((row) => row.offsetParent !== null);
  let at = null;

  const linkOf = (row) => row.querySelector('a.mention, th a, h2 a, a');

  // A fact and its place in the text are shown together.
  const near = (name, on) => {
    for (const element of document.querySelectorAll('.near')) element.classList.remove('near');
    if (!on) return;
    for (const element of document.querySelectorAll('[data-fact]')) if (element.dataset.fact === name) element.classList.add('near');
  };

  const go = (row) => {
    if (at) at.classList.remove('at');
    at = row;
    row.classList.add('at');
    linkOf(row)?.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    if (row.dataset.fact !== undefined) {
      near(row.dataset.fact, true);
      byId(`t-${row.dataset.fact}`)?.scrollIntoView({ block: 'center' });
    }
  };

  const step = (by) => {
    const all = rows();
    if (all.length === 0) return;
    const focused = document.activeElement?.closest('.fact, [data-row]');
    const from = all.indexOf(at ?? focused ?? document.querySelector('.fact.on, .fact:target'));
    go(all[Math.max(0, Math.min(all.length - 1, from < 0 ? (by > 0 ? 0 : all.length - 1) : from + by))]);
  };

  document.addEventListener('mouseover', (event) => {
    const fact = event.target.closest?.('[data-fact]');
    near(fact?.dataset.fact, fact !== null && fact !== undefined);
  });

  // Following a link from text to list keeps the reader's place: only the list scrolls.
  document.addEventListener('click', (event) => {
    const highlight = event.target.closest?.('a.hl');
    if (highlight) {
      const row = byId(`l-${highlight.dataset.fact}`);
      if (row) row.querySelector('details').open = true;
    }
  });

  let leader = false;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
    if (event.key === 'Escape') {
      if (typing) event.target.blur();
      near('', false);
      if (at) at.classList.remove('at');
      at = null;
      return;
    }
    if (typing || help.open) return;
    if (leader) {
      leader = false;
      if (event.key === 'h') document.querySelector('.brand').click();
      return;
    }
    switch (event.key) {
      case '/':
        byId('q').focus();
        byId('q').select();
        break;
      case 'j':
        step(1);
        break;
      case 'k':
        step(-1);
        break;
      case 'o': {
        const name = document.activeElement?.dataset?.fact ?? location.hash.replace(/^#t-/, '');
        const row = byId(`l-${decodeURIComponent(name)}`);
        if (row) go(row);
        break;
      }
      case 'g':
        leader = true;
        break;
      case '?':
        help.showModal();
        break;
      default:
        return;
    }
    event.preventDefault();
  });

  // Came by the address of a fact: its line in the list is brought into view as well.
  const current = document.querySelector('.fact.on');
  if (current) {
    current.parentElement.scrollTop = current.offsetTop - current.parentElement.offsetTop - 80;
  }
})();
