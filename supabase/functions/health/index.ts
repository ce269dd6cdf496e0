Deno.serve(() => Response.json({ status: 'ok' }));
