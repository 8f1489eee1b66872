export function litEntries(): string[];
