// Pasted rows as a stream: they may be longer than one message of the page's connection.
export const pasted = box => new Blob([box.value]);
