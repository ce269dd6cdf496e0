/** Whether a browser can show it in place; anything else is a card with a way to it. */
export const isPicture = ({ mime }: { mime: string }) => mime.startsWith('image/');
