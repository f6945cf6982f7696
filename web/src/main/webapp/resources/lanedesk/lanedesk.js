export const lanedesk = {};
