import { createForwarder } from './bareForwarder.ts';
import type { BareReply, BareRequest } from './bareProtocol.ts';

/**
 * Child process: mediasoup that forwards and does nothing else. What our server costs beyond this
 * is what our own code costs. It is driven over the IPC channel of its parent.
 */
const answer = await createForwarder(1);
const reply = (message: BareReply): void => void process.send?.(message);

process.on('message', ({ id, request }: { id: number; request: BareRequest }) => {
  answer(request).then(
    (result) => reply({ id, result }),
    (error: unknown) => reply({ id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
reply({ id: 0, result: 'ready' });
