/** What may stand on another day; a call was held and a flow or a popup went live when it did. */
export const MOVABLE = ['send', 'due', 'flow_due', 'popup_due', 'post', 'task', 'event'] as const;
export type Movable = (typeof MOVABLE)[number];
