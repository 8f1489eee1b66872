// Turns what the analyzer read in src/ into a manifest of the package: its paths are those of dist/.
import { classOf, elementNames, tagOf } from './project.mjs';

const shipped = (file) => file.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

export function manifestPlugin() {
  return {
    name: 'jalon-package',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const elements = new Map(
        elementNames().map((name) => [`src/elements/${name}/${name}.ts`, name]),
      );
      const bases = new Set();
      for (const module of manifest.modules) {
        const name = elements.get(module.path);
        if (!name) continue;
        for (const declaration of module.declarations ?? []) {
          if (declaration.name !== classOf(name)) continue;
          declaration.customElement = true;
          declaration.tagName = tagOf(name);
          const inherited = [declaration.superclass, ...(declaration.mixins ?? [])];
          for (const base of inherited) if (base?.module) bases.add(base.module.replace(/^\//, ''));
        }
      }
      manifest.modules = manifest.modules
        .filter((module) => elements.has(module.path))
        .map((module) => publicModule(module, elements.get(module.path)));
    },
  };
}

function publicModule(module, name) {
  const path = shipped(module.path);
  const declarations = (module.declarations ?? [])
    .filter((declaration) => declaration.name === classOf(name))
    .map((declaration) => publicClass(declaration));
  return {
    kind: module.kind,
    path,
    declarations,
    exports: [
      { kind: 'js', name: classOf(name), declaration: { name: classOf(name), module: path } },
      {
        kind: 'custom-element-definition',
        name: tagOf(name),
        declaration: { name: classOf(name), module: path },
      },
    ],
  };
}

/** What a user of the element may touch; lifecycle and private members are left out. */
function publicClass(declaration) {
  const lifecycle = new Set([
    'connectedCallback',
    'disconnectedCallback',
    'attributeChangedCallback',
    'createRenderRoot',
    'requestUpdate',
    'performUpdate',
    'scheduleUpdate',
    'shouldUpdate',
    'willUpdate',
    'firstUpdated',
    'updated',
    'update',
    'render',
    'getUpdateComplete',
  ]);
  const members = (declaration.members ?? [])
    .filter((member) => !member.privacy || member.privacy === 'public')
    .filter((member) => !member.static && !/^[_#]/.test(member.name))
    .filter((member) => !(member.kind === 'method' && lifecycle.has(member.name)))
    .map(({ inheritedFrom, ...member }) => member);
  const strip = (list) =>
    list?.map(({ inheritedFrom, ...rest }) => rest).filter((one) => one.name !== undefined);
  return {
    ...declaration,
    members,
    // Watched by the class, but of every element.
    attributes: strip(declaration.attributes)?.filter(({ name }) => name !== 'id'),
    events: strip(declaration.events),
    superclass: { name: 'LitElement', package: 'lit' },
    mixins: undefined,
  };
}
