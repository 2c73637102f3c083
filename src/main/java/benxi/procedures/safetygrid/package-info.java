/** The safety grid (本政发〔2017〕17号): its rollout, the grids and their people, the enterprises, the assessments. */
package benxi.procedures.safetygrid;
