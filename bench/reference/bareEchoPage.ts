/** A canvas that draws a dot where it is pressed, and where the other page was pressed. */
export const bareEchoHtml = `<!doctype html>
<meta charset="utf-8">
<title>echo</title>
<style>
  html, body { height: 100%; margin: 0; }
  canvas { position: fixed; inset: 0; width: 100%; height: 100%; }
</style>
<canvas></canvas>
<script src="/socket.io/socket.io.js"></script>
<script>
  const canvas = document.querySelector('canvas');
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  const context = canvas.getContext('2d');
  const draw = ([x, y]) => {
    context.beginPath();
    context.arc(x * canvas.width, y * canvas.height, 3, 0, 2 * Math.PI);
    context.fill();
  };
  const socket = io({ transports: ['websocket'] });
  socket.on('connect', () => { document.title = 'ready'; });
  socket.on('point', draw);
  addEventListener('pointerdown', ({ clientX, clientY }) => {
    const point = [clientX / innerWidth, clientY / innerHeight];
    draw(point);
    socket.emit('point', point);
  });
  addEventListener('clear', () => context.clearRect(0, 0, canvas.width, canvas.height));
</script>
`;
