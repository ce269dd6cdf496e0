/** What a channel can be told, as private.slack_event() names it. */
export const slackEvents: readonly { event: string; name: string; byDefault: boolean }[] = [
  { event: 'request_opened', name: 'A client asks for something', byDefault: true },
  { event: 'request_answered', name: 'A request is accepted or declined', byDefault: false },
  { event: 'moved_copy', name: 'The brief is complete: to copy', byDefault: false },
  { event: 'moved_design', name: 'Copy is handed to design', byDefault: false },
  { event: 'moved_qa', name: 'Design is handed to QA', byDefault: true },
  { event: 'moved_client_approval', name: 'Sent to the client', byDefault: true },
  { event: 'changes_requested', name: 'The client asks for changes', byDefault: true },
  { event: 'moved_approved', name: 'The client approves', byDefault: true },
  { event: 'moved_scheduled', name: 'Scheduled', byDefault: false },
  { event: 'schedule_failed', name: 'Could not be scheduled', byDefault: true },
  { event: 'moved_sent', name: 'Sent', byDefault: true },
  { event: 'moved_on_hold', name: 'Put on hold', byDefault: false },
  { event: 'moved_cancelled', name: 'Cancelled', byDefault: false },
];
