// Kept to old syntax, so that an old Node can read it and say what is wrong. Import this first, the rest dynamically.
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error('Jalon needs Node 20.19 or later; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
