import { driver } from 'driver.js';
import 'driver.js/dist/driver.css';
import { tourSteps } from './tour-steps';
import './tour.css';

type Progress = { step: number; ended: boolean };

const isThere = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false;

/** Begins where it was left. Arrow keys walk, Escape skips. */
export function runTour(from: number, save: (progress: Progress) => void): void {
  const steps = tourSteps.filter(({ element }) => isThere(element));
  const first = Math.min(from, steps.length - 1);
  let at = first;
  const tour = driver({
    animate: false, // a key pressed while it moves would be lost
    popoverClass: 'tour',
    showProgress: true,
    progressText: '{{current}} of {{total}}',
    nextBtnText: 'Next',
    prevBtnText: 'Back',
    doneBtnText: 'Done',
    stagePadding: 4,
    stageRadius: 6,
    steps: steps.map(({ element, title, text }) => ({
      element,
      popover: { title, description: text },
    })),
    onHighlighted: (_, __, { state }) => {
      const here = state.activeIndex ?? at;
      if (here !== at) save({ step: here, ended: false });
      at = here;
    },
    onDestroyed: () => save({ step: at, ended: true }),
  });
  tour.drive(first);
}
