import { useEffect, useRef } from 'react';

/** A dot that a room can follow, where the pointer is. */
export function PointerDot() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!dot.current) return;
      dot.current.hidden = false;
      dot.current.style.translate = `${clientX}px ${clientY}px`;
    };
    document.addEventListener('pointermove', follow);
    return () => document.removeEventListener('pointermove', follow);
  }, []);
  return <div ref={dot} className="stage-dot" hidden />;
}
