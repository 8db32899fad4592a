/** The name this node gives itself on a network it never joins. */
export const LOCAL_PEER = '12D3KooWBmAwcd4PJNJvfV89HwE48nwkRmAgo8Vy3uQEyNNHBox2';
