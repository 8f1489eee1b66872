import { createSignal, For, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { all, cancel, datasets, note, onlyOne } from '../host.js';
import { Sales } from './Sales.jsx';

function App() {
  const [data, setData] = createSignal(datasets.data);
  const [filters, setFilters] = createSignal(all);
  const [events, setEvents] = createSignal([]);
  const [shown, setShown] = createSignal(true);
  const onEvent = (event) => {
    cancel(event);
    setEvents((before) => note(before, event));
  };
  return (
    <>
      <button id="mount" onClick={() => setShown(!shown())} />
      <button id="one" onClick={() => setFilters(onlyOne)} />
      <button id="all" onClick={() => setFilters(all)} />
      <For each={Object.entries(datasets)}>
        {([id, dataset]) => <button id={id} onClick={() => setData(dataset)} />}
      </For>
      <pre id="filters">{JSON.stringify(filters())}</pre>
      <pre id="events">{JSON.stringify(events())}</pre>
      <Show when={shown()}>
        <Sales data={data()} filters={filters()} onFilters={setFilters} onEvent={onEvent} />
      </Show>
    </>
  );
}

render(() => <App />, document.getElementById('app'));
