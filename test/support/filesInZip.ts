/** The names of the files in a zip archive, read from its central directory (PKWARE APPNOTE 4.3.12). */
export function filesInZip(zip: Buffer): readonly string[] {
  const end = zip.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw new Error('This is no zip archive.');
  const count = zip.readUInt16LE(end + 10);
  const names: string[] = [];
  let entry = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(entry + offset));
    if (name === undefined || extra === undefined || comment === undefined) break;
    names.push(zip.toString('utf8', entry + 46, entry + 46 + name));
    entry += 46 + name + extra + comment;
  }
  return names;
}

const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006', 'latin1');
