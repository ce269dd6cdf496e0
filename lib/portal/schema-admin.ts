import { z } from 'zod';
import { Constants } from '@/lib/core/database.types';

export const RoomSwitches = z.object({
  client_id: z.uuid(),
  // A list without any box ticked does not arrive at all.
  rooms: z.array(z.enum(Constants.public.Enums.portal_room)).default([]),
});

export const BrandColor = z.object({
  client_id: z.uuid(),
  brand_color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'Choose a colour.')
    .transform((color) => color.toLowerCase()),
});
