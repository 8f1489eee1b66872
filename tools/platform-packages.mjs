/**
 * Native packages of this platform that the lock does not know. npm leaves an optional package out of the lock where
 * the registry that the lock was made with has no copy of it, and then never installs it elsewhere either.
 *
 * @param {{packages: Record<string, {optionalDependencies?: Record<string, string>}>}} lock
 * @param {{platform: string, arch: string, musl?: boolean}} machine
 * @returns {string[]} `name@version` for npm install
 */
export function packagesOfPlatform({ packages }, { platform, arch, musl = false }) {
  const found = new Set();
  for (const [where, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isFor(name, { platform, arch, musl }) && !isKnown(packages, where, name)) {
        found.add(`${name}@${version}`);
      }
    }
  }
  return [...found].sort();
}

/** The ways in which native packages say their platform: `x-linux-x64-gnu`, `x-win32-x64-msvc`, `x-darwin-arm64`. */
function isFor(name, { platform, arch, musl }) {
  const found = new RegExp(`[-/]${platform}-${arch}(?:-(\\w+))?$`).exec(name);
  if (!found) return false;
  const rest = found[1];
  if (platform === 'linux') return rest === undefined ? !musl : (rest === 'musl') === musl;
  return rest === undefined || rest === 'msvc';
}

/** Whether Node would find the package from there: beside it, or in a folder further up. */
function isKnown(packages, where, name) {
  let folder = where;
  for (;;) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    const up = folder.lastIndexOf('/node_modules/');
    folder = up < 0 ? '' : folder.slice(0, up);
  }
}

/** Whether this is a Linux with musl in place of glibc. */
export const isMusl = () =>
  process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime;
