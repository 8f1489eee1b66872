import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { all, cancel, datasets, note, onlyOne } from '../host.js';
import { Sales } from './Sales.jsx';

function App() {
  const [data, setData] = useState(datasets.data);
  const [filters, setFilters] = useState(all);
  const [events, setEvents] = useState([]);
  const [shown, setShown] = useState(true);
  const onEvent = (event) => {
    cancel(event);
    setEvents((before) => note(before, event));
  };
  return (
    <>
      <button id="mount" onClick={() => setShown(!shown)} />
      <button id="one" onClick={() => setFilters(onlyOne)} />
      <button id="all" onClick={() => setFilters(all)} />
      {Object.entries(datasets).map(([id, dataset]) => (
        <button key={id} id={id} onClick={() => setData(dataset)} />
      ))}
      <pre id="filters">{JSON.stringify(filters)}</pre>
      <pre id="events">{JSON.stringify(events)}</pre>
      {shown && <Sales data={data} filters={filters} onFilters={setFilters} onEvent={onEvent} />}
    </>
  );
}

createRoot(document.getElementById('app')).render(<App />);
