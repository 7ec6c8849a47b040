// Before the page's own scripts: keeps what goes wrong on it, over links to other pages of the site too.
(() => {
  const key = 'heard-by-the-tests';
  const heard = [];
  try {
    heard.push(...JSON.parse(sessionStorage.getItem(key) || '[]'));
    sessionStorage.removeItem(key);
  } catch (error) {
    // Without storage only this page is heard.
  }
  window.__errors = heard;
  for (const level of ['error', 'warn']) {
    const real = console[level];
    console[level] = (...texts) => {
      heard.push(`console: ${level}: ${texts.join(' ')}`);
      real.apply(console, texts);
    };
  }
  addEventListener('error', (event) => {
    const target = event.target;
    heard.push(target && target.tagName ? `not loaded: ${target.src || target.href}` : `error: ${event.message}`);
  }, true);
  addEventListener('unhandledrejection', (event) => heard.push(`unhandled rejection: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) => heard.push(`refused: ${event.blockedURI}`));
  addEventListener('pagehide', () => {
    try {
      if (heard.length) sessionStorage.setItem(key, JSON.stringify(heard));
    } catch (error) {
      // As above.
    }
  });
})();
