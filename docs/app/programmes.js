// What to do in each programme, by the mat's number of it. docs/safety.md has the same lines; a test compares the two.

export const programmeName = (id) => programmes.find((each) => each.id === id)?.name ?? String(id);

export const programmes = [
  {"id": 0, "name": "Free", "lines": ["As long as you have set it, 20 minutes at most.", "For whoever has left the plan."]},
  {"id": 1, "name": "The plan's session", "lines": ["Lie down on your back. Days 1 to 7 with a thin shirt, later bare if you like it.", "Let it sting for two minutes: most people feel it ease, then warmth.", "Stillness is the goal. You may get off at any time."]},
  {"id": 2, "name": "Downshift", "lines": ["Two minutes: settle, and let the breath become slow.", "Six minutes: lie still, and go with your attention from the feet to the head.", "Two minutes: breathe with the mat, then get up slowly."]},
  {"id": 3, "name": "Wind-down", "lines": ["Best 30 to 60 minutes before bed. Earlier, if it wakes you up.", "The cue fades out and nothing is felt at the end.", "Do not plan to sleep on the mat: move to the bed when it is over."]},
  {"id": 4, "name": "Upper back", "lines": ["Sit down first, then lower yourself slowly.", "Let the shoulder blades settle, a pillow under the head.", "5 to 10 minutes."]},
  {"id": 5, "name": "Lower back", "lines": ["With caution: put a towel between you and the mat first.", "Bend the knees, feet on the floor.", "2 to 5 minutes, less if it feels wrong."]},
  {"id": 6, "name": "Neck and shoulders", "lines": ["Head on a pillow, chin slightly tucked, jaw and hands relaxed.", "Never the full load on the neck.", "2 to 5 minutes."]},
  {"id": 7, "name": "Glutes", "lines": ["Sit on the mat, with a thin layer at first.", "Press the button to begin: sitting starts nothing by itself.", "2 to 10 minutes; shift your weight when you like."]},
  {"id": 8, "name": "Hamstrings and calves", "lines": ["Lay the legs on the mat, one layer of cloth at first.", "Press the button to begin: legs start nothing by themselves.", "2 to 10 minutes."]},
  {"id": 9, "name": "Feet", "lines": ["Stand on the mat and hold on to a wall.", "Press the button to begin: standing starts nothing by itself.", "1 to 3 minutes, then step off slowly."]},
  {"id": 10, "name": "Guest", "lines": ["One press on the empty mat, then lie down: five minutes.", "Nothing of it is kept.", "Read the card with your guest first."]}
];
