// The development server of the demo. The package is built by tools/build.mjs.
import { defineConfig } from 'vite';
import { sharedData } from './demo/vite-plugin-shared-data.ts';
import { sourceAliases } from './tools/aliases.mjs';
import { sourceSideEffects } from './tools/side-effects.mjs';

export default defineConfig({
  cacheDir: '.cache/vite',
  resolve: { alias: sourceAliases() },
  server: { open: false, port: 5173 },
  plugins: [
    sourceSideEffects(),
    sharedData(),
    {
      name: 'jalon-home',
      configureServer(server) {
        server.middlewares.use((request, response, next) => {
          if (request.url !== '/') return next();
          response.writeHead(302, { location: '/demo/' }).end();
        });
      },
    },
  ],
});
