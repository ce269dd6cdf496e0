'use server';

import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { BrandColor, RoomSwitches } from './schema-admin';

export const saveRooms = defineFormAction(RoomSwitches, async ({ db }, { client_id, rooms }) => {
  const saved = settle(
    await db
      .from('client_portals')
      .update({ rooms })
      .eq('client_id', client_id)
      .select('client_id')
      .single(),
  );
  return saved.ok ? ok('Rooms saved') : saved;
});

export const saveBrandColor = defineFormAction(
  BrandColor,
  async ({ db }, { client_id, brand_color }) => {
    const saved = settle(
      await db.from('clients').update({ brand_color }).eq('id', client_id).select('id').single(),
    );
    return saved.ok ? ok('Colour saved') : saved;
  },
);
