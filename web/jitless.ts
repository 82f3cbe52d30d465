/** The content-security policy allows no code made from text, which zod would otherwise try. Imported first. */
import * as z from 'zod';

z.config({ jitless: true });
