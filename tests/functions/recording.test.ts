import { describe, expect, test } from 'vitest';
import { sniffRecording } from '../../supabase/functions/inspect-upload/recording.ts';
import { bytes, pdf, png } from './pictures.ts';

describe('a recording is what its first bytes are', () => {
  test.each([
    ['audio/wav', bytes('RIFF', [1, 0, 0, 0], 'WAVEfmt ')],
    ['audio/mp4', bytes([0, 0, 0, 24], 'ftypM4A ')],
    ['video/mp4', bytes([0, 0, 0, 24], 'ftypisom')],
    ['video/quicktime', bytes([0, 0, 0, 24], 'ftypqt  ')],
    ['video/webm', bytes([0x1a, 0x45, 0xdf, 0xa3], [0x42, 0x82, 0x84], 'webm')],
    ['audio/ogg', bytes('OggS', [0])],
    ['audio/flac', bytes('fLaC', [0])],
    ['audio/aac', bytes([0xff, 0xf1, 0x50, 0x80])],
    ['audio/mpeg', bytes('ID3', [4, 0])],
    ['audio/mpeg', bytes([0xff, 0xfb, 0x90, 0x44])],
  ])('%s', (mime, file) => expect(sniffRecording(file)?.mime).toBe(mime));

  test.each([
    ['nothing', bytes()],
    ['a picture', png()],
    ['a PDF', pdf()],
    ['a WebP, which is a RIFF too', bytes('RIFF', [1, 0, 0, 0], 'WEBPVP8 ')],
    ['a Matroska film', bytes([0x1a, 0x45, 0xdf, 0xa3], 'matroska')],
    ['HTML', bytes('<!doctype html><audio>')],
    ['a page in UTF-16', bytes([0xff, 0xfe, 0x3c, 0])],
    ['an MPEG frame that cannot be', bytes([0xff, 0xfb, 0xff, 0x44])],
  ])('%s is none', (_what, file) => expect(sniffRecording(file)).toBeNull());
});
