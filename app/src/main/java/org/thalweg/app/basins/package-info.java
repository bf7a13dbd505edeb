/** Which minimum each start in the plane leads to. */
package org.thalweg.app.basins;
