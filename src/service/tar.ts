import type { Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { ServiceError } from '../errors.ts';

/** One file of an archive. */
export type TarEntry = {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Its content, read when asked for. */
  readonly content: () => AsyncIterable<Buffer>;
};

export type TarWriter = {
  /** Appends one file; how long it is, is known only at its end. Its name has at most 100 bytes. */
  readonly add: (name: string, content: AsyncIterable<Buffer>, hash?: Hash) => Promise<void>;
  readonly end: () => Promise<void>;
};

const block = 512;
const octalLimit = 8 ** 11;

/**
 * Writes an archive that every `tar` reads (POSIX ustar; sizes from 8 GiB on in GNU's binary form), the same bytes for the same
 * files. Nothing is held in memory but a chunk.
 */
export function tarWriter(file: FileHandle): TarWriter {
  let at = 0;
  const write = async (bytes: Buffer) => {
    for (let done = 0; done < bytes.length; )
      done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
    at += bytes.length;
  };
  return {
    add: async (name, content, hash) => {
      const start = at;
      await write(Buffer.alloc(block));
      for await (const chunk of content) {
        hash?.update(chunk);
        await write(chunk);
      }
      const size = at - start - block;
      await write(Buffer.alloc(padding(size)));
      const end = at;
      at = start;
      await write(headerOf(name, size));
      at = end;
    },
    end: () => write(Buffer.alloc(2 * block)),
  };
}

/** The files of an archive, in its order. Throws ServiceError when it is none or cut off. */
export async function* tarEntries(file: FileHandle): AsyncGenerator<TarEntry> {
  const { size: all } = await file.stat();
  for (let at = 0; ; ) {
    const header = Buffer.alloc(block);
    const { bytesRead } = await file.read(header, 0, block, at);
    if (bytesRead < block) throw cutOff();
    if (header.every((byte) => byte === 0)) return;
    if (parseInt(header.toString('latin1', 148, 156), 8) !== checksum(header)) throw cutOff();
    const size = sizeIn(header);
    const start = at + block;
    at = start + size + padding(size);
    if (!Number.isSafeInteger(size) || at > all) throw cutOff();
    yield { name: textIn(header, 0, 100), size, content: () => part(file, start, size) };
  }
}

function cutOff(): ServiceError {
  return new ServiceError('The file is no kit, or it is cut off; copy it again.');
}

async function* part(file: FileHandle, start: number, size: number): AsyncGenerator<Buffer> {
  if (size === 0) return;
  const stream = file.createReadStream({
    start,
    end: start + size - 1,
    autoClose: false,
    highWaterMark: 2 ** 20,
  });
  for await (const chunk of stream) yield chunk as Buffer;
}

function padding(size: number): number {
  return (block - (size % block)) % block;
}

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100) throw new ServiceError(`${name} is too long a name for the archive.`);
  header.write(name, 0);
  header.write('0000644\u00000000000\u00000000000\u0000', 100, 'latin1');
  if (size < octalLimit) header.write(size.toString(8).padStart(11, '0'), 124, 'latin1');
  else {
    header.writeUInt8(0x80, 124);
    header.writeBigUInt64BE(BigInt(size), 128);
  }
  header.write('00000000000', 136, 'latin1');
  header.write('0', 156, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
  return header;
}

/** All bytes, those of the sum itself taken for blanks. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function sizeIn(header: Buffer): number {
  if (header.readUInt8(124) & 0x80) return Number(header.readBigUInt64BE(128));
  return parseInt(textIn(header, 124, 12), 8);
}

function textIn(header: Buffer, start: number, length: number): string {
  const text = header.toString('utf8', start, start + length);
  return text.split('\u0000')[0] ?? '';
}
