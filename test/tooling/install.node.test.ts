import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { canInstall } from '../../tools/install.mjs';
import { packagesOfPlatform } from '../../tools/platform-packages.mjs';
import { at } from '../../tools/project.mjs';

const lock = {
  packages: {
    '': {},
    'node_modules/a': {
      optionalDependencies: {
        '@a/linux-x64-gnu': '1.0.0',
        '@a/linux-x64-musl': '1.0.0',
        '@a/darwin-arm64': '1.0.0',
        '@a/win32-x64-msvc': '1.0.0',
        '@a/win32-x64-gnu': '1.0.0',
        fsevents: '2.0.0',
      },
    },
    'node_modules/@a/linux-x64-gnu': {},
    'node_modules/b/node_modules/c': { optionalDependencies: { 'c-darwin-arm64': '3.0.0' } },
    'node_modules/b/node_modules/c-darwin-arm64': {},
  },
};

describe('native packages that the lock lacks', () => {
  test.each([
    [{ platform: 'linux', arch: 'x64' }, []],
    [{ platform: 'linux', arch: 'x64', musl: true }, ['@a/linux-x64-musl@1.0.0']],
    [{ platform: 'darwin', arch: 'arm64' }, ['@a/darwin-arm64@1.0.0']],
    [{ platform: 'win32', arch: 'x64' }, ['@a/win32-x64-msvc@1.0.0']],
    [{ platform: 'linux', arch: 'arm64' }, []],
  ])('%j', (machine, expected) => {
    expect(packagesOfPlatform(lock, machine)).toEqual(expected);
  });

  test('on Linux with glibc, 64 bit, the lock of this project lacks none', () => {
    const own = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
    expect(packagesOfPlatform(own, { platform: 'linux', arch: 'x64' })).toEqual([]);
  });
});

describe('a registry', () => {
  afterEach(() => void vi.unstubAllEnvs());

  test('is missed where nothing listens', () => {
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
    expect(canInstall()).toBe(false);
  });

  test('is not missed where npm complains of something else', () => {
    vi.stubEnv('npm_config_registry', 'no-address');
    expect(canInstall()).toBe(true);
  });
});
