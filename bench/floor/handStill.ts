import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { openWindow } from '../../tests/support/media/chromium.ts';

/** A still of 1080p by hand: a frame of the camera is encoded, sent through a server that only passes it on, and drawn. */
export interface HandStill {
  /** From the start of the encoding until both ends have drawn it, in milliseconds. */
  take(): Promise<number>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    encoder: Worker;
  }
}

/** As good as a still of the product. */
const QUALITY = 0.92;

/** What is photographed: this camera, in this size. */
export interface Photographed {
  readonly camera: string;
  readonly size: { readonly width: number; readonly height: number };
}

/** Opens both ends in windows of their own. */
export async function openHandStill(
  context: BrowserContext,
  { camera, size }: Photographed,
): Promise<HandStill> {
  const picture = { ...size, quality: QUALITY };
  const server = relay();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const taker = await openEnd(context, url);
  const viewer = await openEnd(context, url);
  await taker.evaluate(openCamera, { ...size, camera });
  return {
    async take() {
      const shown = viewer.evaluate(drawNext);
      const began = await taker.evaluate(encodeAndSend, picture);
      return (await shown) - began;
    },
    async close() {
      await Promise.all([taker.close(), viewer.close()]);
      server.close();
      server.closeAllConnections();
    },
  };
}

async function openEnd(context: BrowserContext, url: string): Promise<Page> {
  const page = await openWindow(context);
  await page.goto(url);
  return page;
}

/** Passes a body that is posted on to whoever waits for the next one, or asks for it a moment later. */
function relay() {
  let waiting: ServerResponse | null = null;
  let kept: Buffer | null = null;
  return createServer((request, response) => {
    if (request.url === '/next') {
      if (kept === null) waiting = response;
      else response.end(kept);
      kept = null;
      return;
    }
    if (request.url === '/worker') {
      response.setHeader('content-type', 'text/javascript');
      response.end(`(${encodeInWorker.toString()})()`);
      return;
    }
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><meta charset="utf-8"><canvas></canvas>');
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      if (waiting === null) kept = body;
      else waiting.end(body);
      waiting = null;
      response.end();
    });
  });
}

/* What follows runs in the pages, and uses nothing outside of itself. */

async function openCamera(asked: { camera: string; width: number; height: number }): Promise<void> {
  const { camera, width, height } = asked;
  const video = document.createElement('video');
  const devices = await navigator.mediaDevices.enumerateDevices();
  const { deviceId } = devices.find(({ label }) => label === camera) ?? {};
  if (deviceId === undefined) throw new Error('there is no such camera');
  const wanted = { width, height, deviceId: { exact: deviceId } };
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: wanted });
  video.muted = true;
  await video.play();
  document.body.append(video);
  window.encoder = new Worker('/worker');
}

/** The worker's: a canvas of a page encodes a JPEG only when there is nothing else to do. */
function encodeInWorker(): void {
  onmessage = ({ data }: MessageEvent<{ frame: VideoFrame; quality: number }>) => {
    const { frame, quality } = data;
    const canvas = new OffscreenCanvas(frame.displayWidth, frame.displayHeight);
    canvas.getContext('2d')?.drawImage(frame, 0, 0);
    frame.close();
    void canvas.convertToBlob({ type: 'image/jpeg', quality }).then((still) => postMessage(still));
  };
}

/** Encodes a frame, sends it and draws it here; when it began, in epoch milliseconds. */
async function encodeAndSend(picture: {
  width: number;
  height: number;
  quality: number;
}): Promise<number> {
  const began = performance.timeOrigin + performance.now();
  const [video, canvas] = [document.querySelector('video'), document.querySelector('canvas')];
  if (video === null || canvas === null) throw new Error('not a page of the floor');
  const { width, height, quality } = picture;
  if (video.videoWidth !== width || video.videoHeight !== height) throw new Error('another size');
  const [frame, drawn] = [new VideoFrame(video), new VideoFrame(video)];
  const encoded = new Promise<Blob>((resolve) => {
    window.encoder.onmessage = ({ data }: MessageEvent<Blob>) => resolve(data);
  });
  window.encoder.postMessage({ frame, quality }, [frame]);
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, width, height);
  drawn.close();
  const still = await encoded;
  await fetch('/', { method: 'POST', body: still });
  return began;
}

/** Waits for a picture and draws it; when it was drawn, in epoch milliseconds. */
async function drawNext(): Promise<number> {
  const still = await createImageBitmap(await (await fetch('/next')).blob());
  const canvas = document.querySelector('canvas');
  if (canvas === null) throw new Error('not a page of the floor');
  Object.assign(canvas, { width: still.width, height: still.height });
  canvas.getContext('2d')?.drawImage(still, 0, 0);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.timeOrigin + performance.now();
}
