// Pasted rows as a stream: they may be longer than one message of the page's connection.
export const pasted = box => new Blob([box.value]);

// A file that was made for this page only: it has no address to be fetched from.
export const save = async (name, stream) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type: "text/csv" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
