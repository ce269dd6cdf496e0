/** What one recording may weigh: about ten hours of a video call, or a week of sound. */
export const LARGEST_RECORDING = 4 * 1024 ** 3;
export const RECORDING_KINDS = 'MP3, WAV, M4A, AAC, OGG, FLAC, MP4, MOV or WebM, at most 4 GB';
export const RECORDING_ACCEPT = 'audio/*,video/mp4,video/webm,video/quicktime';
export const TOO_LARGE = 'This recording is larger than 4 GB. Nothing was uploaded.';

/** What one request carries of a transcript: more than four hours of talk. */
export const LARGEST_LINES = 900_000;
