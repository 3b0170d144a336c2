/** A kiosk's page: ways on at the foot of the screen, and back to the start when nobody is there any more. */
(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { home = 'index.html', seconds = '120', words = '{}' } = own.dataset;
  /** @type {Record<string, string>} */
  const say = JSON.parse(words);
  /** Seconds before the return in which it is announced and can be put off. */
  const notice = 20;

  const bar = document.createElement('nav');
  bar.className = 'kiosk-bar';
  bar.setAttribute('aria-label', say.bar ?? '');
  const start = Object.assign(document.createElement('a'), { href: home, textContent: say.start });
  const back = Object.assign(document.createElement('button'), { type: 'button', textContent: say.back });
  const stay = Object.assign(document.createElement('button'), { type: 'button', textContent: say.stay, hidden: true });
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  back.addEventListener('click', () => history.back());
  bar.append(start, back, told, stay);
  document.body.append(bar);

  let left = Number(seconds);
  const again = () => {
    left = Number(seconds);
    told.textContent = '';
    stay.hidden = true;
  };
  for (const event of ['pointerdown', 'keydown', 'scroll', 'input']) addEventListener(event, again, { passive: true });
  addEventListener('pageshow', again);

  setInterval(() => {
    left -= 1;
    if (left > notice) return;
    const atStart = new URL(home, location.href).pathname === location.pathname;
    if (left <= 0) {
      again();
      if (atStart) scrollTo(0, 0);
      else location.replace(home);
    } else if (!atStart) {
      if (stay.hidden) told.textContent = (say.returning ?? '').replace('{n}', String(left));
      stay.hidden = false;
    }
  }, 1000);
})();
