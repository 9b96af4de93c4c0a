/** Why a person's record is opened by somebody whose person it is not. */
export const accessReasons = {
  COVERING_A_SESSION: "I am covering a session",
  SAFETY: "Somebody's safety",
  COMPLAINT: "A complaint",
  OTHER: "Another reason",
} as const;
