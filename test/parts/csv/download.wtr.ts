import { expect } from '@open-wc/testing';
import { download } from '../../../src/parts/csv/download.js';

describe('download', () => {
  it('saves a Blob link under the given name, which a strict policy lets through', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:; require-trusted-types-for 'script'; trusted-types lit-html";
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      broken.push(event.violatedDirective),
    );
    document.head.append(policy);
    let link: HTMLAnchorElement | undefined;
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      link = Object.assign(this);
      click.call(this);
    };
    try {
      download('a,b\r\n', 'rows.csv');
      await new Promise((resolve) => setTimeout(resolve, 200));
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(link!.download).to.equal('rows.csv');
    expect(link!.href).to.match(/^blob:/);
    expect(broken).to.be.empty;
  });
});
