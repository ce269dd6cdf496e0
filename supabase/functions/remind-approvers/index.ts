import { isSystem } from '../_shared/caller.ts';
import { serviceKey, serviceRpc } from '../_shared/supabase.ts';

/** The database knows who is due; this is only its clock. */
Deno.serve(async (request) => {
  if (!(await isSystem(request, serviceKey()))) return new Response(null, { status: 401 });
  return Response.json({ reminded: await serviceRpc()('send_due_reminders') });
});
