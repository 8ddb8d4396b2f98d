// The pod that holds the board at the head of the mat, outside the lying area. All lengths in mm.
// Print each part by name: openscad -D 'part="base"' -o pod-base.stl pod.scad   (base, lid, shell)
part = "all";

board = [100, 66, 1.6];          // mat.kicad_pcb
antenna = 8;                     // the module's antenna stands over the edge: keep plastic and air there, no metal
holes = [[3.6, 62.4], [96.4, 62.4], [3.6, 3.6], [96.4, 3.6]];   // from the board's lower left corner
wall = 2.4;
gap = 1.0;                       // around the board
post = 6;                        // under the board: room for a cell is in the battery build's deeper base, not here
above = 12;                      // over the board: GH plugs and the button
radius = 6;                      // no sharp edge near a head
$fn = 48;

inner = [board[0] + 2 * gap, board[1] + 2 * gap + antenna, post + board[2] + above];
outer = [inner[0] + 2 * wall, inner[1] + 2 * wall];
origin = [wall + gap, wall + gap];   // of the board in the pod
deck = wall + post + board[2];       // upper face of the board

module slab(size, height, r) {
    linear_extrude(height) offset(r) offset(-r) square(size);
}

module base() {
    difference() {
        slab(outer, wall + inner[2], radius);
        translate([wall, wall, wall]) slab([inner[0], inner[1]], inner[2] + 1, radius - wall);
        // USB-C on the left, 13.25 mm below the board's upper edge
        translate([-1, origin[1] + board[1] - 13.25 - 6, deck - 0.4]) cube([wall + 2, 12, 5]);
        // motor lead on the right
        translate([outer[0] - wall - 1, origin[1] + board[1] - 13 - 3, deck]) cube([wall + 2, 6, 5]);
        // three sensor tails at the front, one mouth for each plug
        for (x = [17, 50, 83]) translate([origin[0] + x - 10.5, -1, deck - 0.4]) cube([21, wall + 2, 6]);
        // drain and vent, downwards: water that comes in goes out
        for (x = [20, 50, 80]) translate([origin[0] + x, outer[1] / 2, -1]) cylinder(d = 2.5, h = wall + 2);
    }
    for (h = holes) translate([origin[0] + h[0], origin[1] + h[1], wall - 0.01]) difference() {
        cylinder(d = 6.2, h = post);
        translate([0, 0, 1]) cylinder(d = 2.1, h = post);    // M2.5 self-tapping
    }
    // strain relief: the tails go over one bar and under the lid's rib
    for (x = [33.5, 66.5]) translate([origin[0] + x - 2, -8, 0]) cube([4, 8.1, wall]);
    translate([origin[0] + 4, -12, 0]) slab([board[0] - 8, 6], wall + 2, 2);
}

module lid() {
    difference() {
        union() {
            slab(outer, wall, radius);
            // lip inside the wall: a falling drop finds no straight way in
            translate([wall + 0.25, wall + 0.25, wall - 0.01]) difference() {
                slab([inner[0] - 0.5, inner[1] - 0.5], 3, radius - wall);
                translate([1.6, 1.6, -1]) slab([inner[0] - 3.7, inner[1] - 3.7], 6, radius - wall - 1.6);
            }
        }
        // mirrored: the lid lies on its face. Button tongue and light pipe.
        translate([outer[0] - origin[0] - 90.5, origin[1] + board[1] - 25.5, -1]) difference() {
            union() { cylinder(d = 14, h = wall + 2); translate([0, -3.5, 0]) cube([16, 7, wall + 2]); }
            translate([0, 0, -1]) { cylinder(d = 12.4, h = wall + 4); translate([0, -2.7, 0]) cube([18, 5.4, wall + 4]); }
        }
        translate([outer[0] - origin[0] - 96, origin[1] + board[1] - 32.6, -1]) cylinder(d = 3, h = wall + 2);
    }
    // peg that reaches the button (4.3 mm high on the board)
    translate([outer[0] - origin[0] - 90.5, origin[1] + board[1] - 25.5, wall - 0.01]) cylinder(d = 4, h = above - 4.3 - 0.4);
}

// Hard shell for the vibration motor (cylinder motor up to 9 x 25 mm) inside the foam, under the spine column.
module shell() {
    difference() {
        slab([44, 24], 13, 8);
        translate([7, 6.5, 2]) cube([30, 11, 12]);
        translate([-1, 10.5, 5]) cube([10, 3, 10]);
    }
}

if (part == "base" || part == "all") base();
if (part == "lid" || part == "all") translate([0, outer[1] + 25, 0]) lid();
if (part == "shell" || part == "all") translate([outer[0] + 20, 0, 0]) shell();
